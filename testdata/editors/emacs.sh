. ./lib.sh
cat >common.el <<'L'
(setq flymake-start-on-flymake-mode t flymake-no-changes-timeout 0.05 create-lockfiles nil make-backup-files nil)
(load (expand-file-name (if (file-exists-p "~/.emacs") "~/.emacs" "~/.emacs.d/init.el")) nil t)
(defun wait-until (what)
  (let ((n 0))
    (while (and (< n 160) (not (funcall what)))
      (accept-process-output nil 0.05)
      (setq n (1+ n)))))
(defun tell ()
  (dolist (d (flymake-diagnostics))
    (princ (format "%d %s %s “%s”\n" (line-number-at-pos (flymake-diagnostic-beg d)) (flymake-diagnostic-type d)
                   (flymake-diagnostic-text d)
                   (buffer-substring-no-properties (flymake-diagnostic-beg d) (flymake-diagnostic-end d))))))
L
cat >save.el <<'L'
(load (expand-file-name "common.el") nil t)
(find-file "letters/a.txt")
(flymake-start)
(wait-until #'flymake-diagnostics)
(tell)
(goto-char (point-min))
(princ (format "overlays %s\n" (length (seq-filter (lambda (o) (overlay-get o 'flymake-diagnostic)) (overlays-in (point-min) (point-max))))))
(erase-buffer)
(insert-file-contents "clean.txt")
(save-buffer)
(flymake-start)
(wait-until (lambda () (null (flymake-diagnostics))))
(princ (format "clean %d modified %s\n" (length (flymake-diagnostics)) (buffer-modified-p)))
(find-file "../notes.txt")
(princ (format "notes %s\n" flymake-mode))
L
cat >broken.el <<'L'
(load (expand-file-name "common.el") nil t)
(find-file "letters/a.txt")
(dotimes (_ 3) (set-buffer-modified-p t) (save-buffer) (when flymake-mode (flymake-start)) (dotimes (_ 6) (accept-process-output nil 0.05)))
(princ (format "modified %s\n" (buffer-modified-p)))
L
bad >letters/a.txt
timeout 60 emacs -Q --batch -l save.el >save.out 2>save.err
has save.out '^1 :error .*\[conditional-apology\] “I am sorry if you were offended”' 'Flymake underlines the words'
has save.out '^3 :warning .*\[agentless-wrong\] “Mistakes were made”' 'a warning is a warning'
has save.out '^overlays [1-9]' 'the overlays are there'
has save.out '^clean 0 modified nil' 'a clean save leaves nothing'
has save.out '^notes nil' 'what is no letter is left alone'
bad >letters/a.txt
PATH=$plain_path timeout 60 emacs -Q --batch -l broken.el >missing.out 2>missing.err
same "$(grep -c 'not on the PATH' missing.err)" 1 'a missing apology is said once'
has missing.out '^modified nil' 'and the letter is saved'
printf 'fial-on: never\n' >letters/.apology.yaml
timeout 60 emacs -Q --batch -l broken.el >broken.out 2>broken.err
same "$(grep -c 'fial-on' broken.err)" 1 'a broken configuration is said once'
has broken.out '^modified nil' 'and the letter is saved'
rm letters/.apology.yaml

# Without any hook: what M-x compile makes of it.
cat >compile.el <<'L'
(require 'compile)
(setq compilation-error-screen-columns nil)
(let ((buffer (compilation-start "apology check --format unix letters/a.txt")) (n 0))
  (while (and (< n 100) (get-buffer-process buffer)) (accept-process-output nil 0.05) (setq n (1+ n)))
  (with-current-buffer buffer
    (compilation--ensure-parse (point-max))
    (princ (format "errors %d warnings %d\n" compilation-num-errors-found compilation-num-warnings-found))))
L
bad >letters/a.txt
timeout 30 emacs -Q --batch -l compile.el >compile.out 2>/dev/null
has compile.out '^errors [1-9][0-9]* warnings [1-9]' 'M-x compile reads it as it is'
finish
