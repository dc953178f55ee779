; The installer of the token host for Windows. Built by build-windows.ts, which defines HOST_NAME, VERSION, COMPRESSOR, FILES
; (the folder of the files) and OUT, and writes browsers.nsh: the registry keys of the browsers.
;   /S          no window        /ALLUSERS   for all users of the machine (run as administrator)
;   /D=FOLDER   another folder (last, unquoted)
Unicode true
Target amd64-unicode
SetCompressor ${COMPRESSOR}
RequestExecutionLevel user
Name "Chương trình đọc thiết bị – Trợ lý Chứng thư"
OutFile "${OUT}"
BrandingText "Trợ lý Chứng thư ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Trợ lý Chứng thư"
VIAddVersionKey "FileDescription" "Cài chương trình đọc thiết bị lưu khóa bí mật"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT"

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include StrFunc.nsh
${Using:StrFunc} StrStr

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${HOST_NAME}"

!define MUI_WELCOMEPAGE_TITLE "Chương trình đọc thiết bị"
!define MUI_WELCOMEPAGE_TEXT "Chương trình này cho tiện ích Trợ lý Chứng thư đọc số hiệu và chứng thư trên thiết bị lưu khóa bí mật (PKI Token).$\r$\n$\r$\nChương trình không bao giờ hỏi mã PIN và không kết nối mạng.$\r$\n$\r$\nKhông cần quyền quản trị. Bấm “Cài đặt” để bắt đầu."
!define MUI_FINISHPAGE_TITLE "Đã cài xong"
!define MUI_FINISHPAGE_TEXT "Hãy đóng hẳn rồi mở lại trình duyệt, cắm thiết bị và bấm “Đọc thiết bị đang cắm” trong Trợ lý Chứng thư."
!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

Var AllUsers

; Ends the installer: what happened, what to do, and an exit status for scripts.
!macro GiveUp STATUS TEXT
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${STATUS}
  Quit
!macroend

; Puts a file into the folder. One that is in use is moved aside, and goes with the next installation or removal.
!macro PlaceFile FILE
  Delete "$INSTDIR\${FILE}.old"
  Rename "$INSTDIR\${FILE}" "$INSTDIR\${FILE}.old"
  ClearErrors
  SetOverwrite try
  File "${FILES}\${FILE}"
  ${If} ${Errors}
    Rename "$INSTDIR\${FILE}.old" "$INSTDIR\${FILE}"
    !insertmacro GiveUp 2 "Không ghi được vào thư mục $INSTDIR.$\r$\nHãy kiểm tra ổ đĩa còn trống và quyền ghi, đóng trình duyệt rồi chạy lại."
  ${EndIf}
  Delete "$INSTDIR\${FILE}.old"
!macroend

!macro RemoveFile FILE
  Delete "$INSTDIR\${FILE}.old"
  Delete "$INSTDIR\${FILE}"
!macroend

; Tells on the stack whether the manifest that a browser's key names lets another extension in: "1", else "".
; Takes the mark of ours (an extension's id) and then the value of the key.
Function IsForeign
  Exch $0
  Exch
  Exch $1
  Push $2
  Push $3
  Push $4
  StrCpy $4 ""
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0"
    StrCpy $4 "1"
    ClearErrors
    FileOpen $2 "$0" r
    ${Do}
      FileRead $2 $3
      ${If} ${Errors}
        ${ExitDo}
      ${EndIf}
      ${StrStr} $3 $3 $1
      ${If} $3 != ""
        StrCpy $4 ""
      ${EndIf}
    ${Loop}
    FileClose $2
  ${EndIf}
  StrCpy $0 $4
  Pop $4
  Pop $3
  Pop $2
  Pop $1
  Exch $0
FunctionEnd

; Registers with one browser, unless somebody else's host of that name is registered there.
!macro RegisterWith KEY MANIFEST MARK
  ReadRegStr $0 SHCTX "${KEY}\${HOST_NAME}" ""
  Push "${MARK}"
  Push $0
  Call IsForeign
  Pop $0
  ${If} $0 == ""
    WriteRegStr SHCTX "${KEY}\${HOST_NAME}" "" "$INSTDIR\${MANIFEST}"
  ${EndIf}
!macroend

; Takes a registration of this installation back. The keys above it go in browsers.nsh where they hold nothing.
!macro UnregisterFrom KEY MANIFEST
  ReadRegStr $0 SHCTX "${KEY}\${HOST_NAME}" ""
  ${If} $0 == "$INSTDIR\${MANIFEST}"
    DeleteRegKey SHCTX "${KEY}\${HOST_NAME}"
  ${EndIf}
!macroend

!include "${FILES}\browsers.nsh"

Function .onInit
  SetRegView 64
  StrCpy $AllUsers ""
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    StrCpy $AllUsers "1"
    SetShellVarContext all
    ClearErrors
    WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    ${If} ${Errors}
      !insertmacro GiveUp 5 "Cài cho mọi người dùng cần quyền quản trị.$\r$\nHãy chạy lại bằng “Run as administrator”, hoặc bỏ /ALLUSERS để cài cho riêng mình."
    ${EndIf}
  ${EndIf}
  ${If} $INSTDIR == ""
    ${If} $AllUsers == "1"
      StrCpy $INSTDIR "$PROGRAMFILES64\${HOST_NAME}"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${HOST_NAME}"
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  StrCpy $R3 ""
  ${If} $AllUsers == ""
  ${AndIfNot} ${FileExists} "$LOCALAPPDATA\Programs\*.*"
    StrCpy $R3 "1"
  ${EndIf}
  SetOutPath "$INSTDIR"
  !insertmacro PlaceFiles
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} $AllUsers == "1"
    FileOpen $0 "$INSTDIR\all-users" w
    FileClose $0
  ${EndIf}
  !insertmacro RegisterWithAll
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "Trợ lý Chứng thư – chương trình đọc thiết bị"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "Trợ lý Chứng thư"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" $0
  ${If} $R3 == "1"
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "MadePrograms" 1
  ${EndIf}
SectionEnd

Function un.onInit
  SetRegView 64
  StrCpy $AllUsers ""
  ${If} ${FileExists} "$INSTDIR\all-users"
    StrCpy $AllUsers "1"
    SetShellVarContext all
    ClearErrors
    WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    ${If} ${Errors}
      !insertmacro GiveUp 5 "Chương trình được cài cho mọi người dùng nên cần quyền quản trị để gỡ.$\r$\nHãy chạy lại bằng “Run as administrator”."
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "Uninstall"
  !insertmacro UnregisterFromAll
  !insertmacro RemoveFiles
  Delete "$INSTDIR\all-users"
  ${If} ${FileExists} "$INSTDIR\node.exe"
    !insertmacro GiveUp 3 "Chương trình đang được trình duyệt dùng nên chưa gỡ hết.$\r$\nHãy đóng hẳn trình duyệt rồi gỡ lại."
  ${EndIf}
  ReadRegDWORD $R3 SHCTX "${UNINSTALL_KEY}" "MadePrograms"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  ${If} $AllUsers == ""
    DeleteRegKey /ifempty HKCU "Software\Microsoft\Windows\CurrentVersion\Uninstall"
  ${EndIf}
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  ${If} $R3 == 1
    RMDir "$LOCALAPPDATA\Programs"
  ${EndIf}
SectionEnd
