import $ from 'jquery'

// Plugins and their translations look for jQuery in the window, as they do on any site of this kind.
Object.assign(window, { $, jQuery: $ })
