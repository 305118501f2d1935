(defvar apology-letters "\\(?:letter\\|apolog\\)[^/]*\\(?:/[^/]*\\)?\\.\\(?:md\\|markdown\\|txt\\|eml\\)\\'"
  "What the path of a letter looks like.")

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '((text-mode markdown-mode message-mode) . ("apology" "lsp"))))

(defun apology-eglot ()
  "Connect to the language server of apology if this is a letter."
  (when (and buffer-file-name (let ((case-fold-search t)) (string-match-p apology-letters buffer-file-name)))
    (cond ((not (executable-find "apology"))
           (message "apology is not on the PATH; letters are not checked"))
          ((fboundp 'eglot-ensure) (eglot-ensure))
          (t (message "there is no eglot here; install it, or use: apology hook emacs")))))

(add-hook 'find-file-hook #'apology-eglot)
