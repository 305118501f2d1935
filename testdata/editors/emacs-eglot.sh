. ./lib.sh
cat >save.el <<'L'
(package-initialize)
(require 'eglot)
(setq eglot-sync-connect 5 eglot-autoshutdown t flymake-no-changes-timeout 0.05 create-lockfiles nil make-backup-files nil
      eglot-confirm-server-edits nil eglot-confirm-server-initiated-edits nil)
(load (expand-file-name (if (file-exists-p "~/.emacs") "~/.emacs" "~/.emacs.d/init.el")) nil t)
(defun wait-until (what)
  (let ((n 0))
    (while (and (< n 160) (not (funcall what)))
      (accept-process-output nil 0.05)
      (setq n (1+ n)))))
(find-file "letters/a.txt")
(run-hooks 'post-command-hook)
(unless (eglot-current-server) (call-interactively #'eglot))
(wait-until #'flymake-diagnostics)
(dolist (d (flymake-diagnostics))
  (princ (format "%d %s %s “%s”\n" (line-number-at-pos (flymake-diagnostic-beg d)) (flymake-diagnostic-type d)
                 (flymake-diagnostic-text d)
                 (buffer-substring-no-properties (flymake-diagnostic-beg d) (flymake-diagnostic-end d)))))
(erase-buffer)
(insert-file-contents "clean.txt")
(save-buffer)
(wait-until (lambda () (null (flymake-diagnostics))))
(princ (format "clean %d modified %s\n" (length (flymake-diagnostics)) (buffer-modified-p)))
(eglot-shutdown (eglot-current-server))
L
timeout 60 emacs -q --batch -l save.el >save.out 2>save.err
has save.out '^1 [^ ]*error .*conditional-apology.*“I am sorry if you were offended”' 'Eglot underlines the words'
has save.out '^3 [^ ]*warning .*agentless-wrong.*“Mistakes were made”' 'a warning is a warning'
has save.out '^clean 0 modified nil' 'a clean save leaves nothing'
[ "$failures" = 0 ] || tail -n 5 save.err
finish
