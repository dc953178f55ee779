/*
 * The program that a browser starts on Windows: node.exe and host.cjs of its own folder, with the arguments as they
 * came. A job ends Node and every module's process when this program ends, also when it is killed.
 */
#include <windows.h>

enum { CANNOT_START = 1, PATH_CHARS = 32768 };

static wchar_t folder[PATH_CHARS];
static wchar_t command[2 * PATH_CHARS];

/* What follows the program's own name on the command line, with the blank before it. */
static const wchar_t *arguments(const wchar_t *line)
{
    int quoted = 0;
    for (; *line != 0; line++) {
        if (*line == L'"') quoted = !quoted;
        else if (!quoted && (*line == L' ' || *line == L'\t')) break;
    }
    return line;
}

/* Puts this program's folder into `folder`, with the backslash at its end. */
static int find_folder(void)
{
    DWORD length = GetModuleFileNameW(NULL, folder, PATH_CHARS);
    if (length == 0 || length >= PATH_CHARS) return 0;
    while (length > 0 && folder[length - 1] != L'\\') length--;
    folder[length] = 0;
    return length > 0;
}

static int build_command(void)
{
    const wchar_t *rest = arguments(GetCommandLineW());
    if (2 * lstrlenW(folder) + lstrlenW(rest) + 32 > PATH_CHARS) return 0;
    lstrcpyW(command, L"\"");
    lstrcatW(command, folder);
    lstrcatW(command, L"node.exe\" \"");
    lstrcatW(command, folder);
    lstrcatW(command, L"host.cjs\"");
    lstrcatW(command, rest);
    return 1;
}

static HANDLE make_job(void)
{
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = { 0 };
    HANDLE job = CreateJobObjectW(NULL, NULL);
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
    if (job != NULL) SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    return job;
}

int wmain(void)
{
    STARTUPINFOW start = { .cb = sizeof start, .dwFlags = STARTF_USESTDHANDLES };
    PROCESS_INFORMATION node;
    DWORD status = CANNOT_START;
    HANDLE job;

    if (!find_folder() || !build_command()) return CANNOT_START;
    /* Settings of the session must not reach the host. */
    SetEnvironmentVariableW(L"NODE_OPTIONS", NULL);
    start.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
    start.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
    start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
    job = make_job();
    if (!CreateProcessW(NULL, command, NULL, NULL, TRUE, CREATE_SUSPENDED, NULL, NULL, &start, &node))
        return CANNOT_START;
    if (job != NULL) AssignProcessToJobObject(job, node.hProcess);
    ResumeThread(node.hThread);
    /* Node alone holds the browser's pipes from here on: their end is its end. */
    CloseHandle(start.hStdInput);
    WaitForSingleObject(node.hProcess, INFINITE);
    GetExitCodeProcess(node.hProcess, &status);
    return (int)status;
}
