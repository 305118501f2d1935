(require 'flymake)
(require 'json)

(defvar apology-letters "\\(?:letter\\|apolog\\)[^/]*\\(?:/[^/]*\\)?\\.\\(?:md\\|markdown\\|txt\\|eml\\)\\'"
  "What the path of a letter looks like.
Unless you change it, a letter has \"letter\" or \"apolog\" in its own name or
in its folder's.")

(defvar apology--said nil "What was said already.")
(defvar-local apology--process nil "The check that runs.")

(defun apology--say-once (what)
  "Say WHAT, unless it was said before."
  (unless (member what apology--said)
    (push what apology--said)
    (message "%s" what)))

(defun apology--place (place)
  "The position of PLACE, whose line and character count from 1."
  (save-excursion
    (goto-char (point-min))
    (forward-line (1- (alist-get 'line place)))
    (min (+ (point) (1- (alist-get 'column place))) (point-max))))

(defun apology--diagnostic (buffer found)
  "What was FOUND in BUFFER, as Flymake wants it."
  (let ((start (apology--place (alist-get 'start found)))
        (end (apology--place (alist-get 'end found))))
    (flymake-make-diagnostic
     buffer start (if (< start end) end (min (1+ start) (point-max)))
     (pcase (alist-get 'severity found)
       ((or "safety" "error") :error) ("warning" :warning) (_ :note))
     (format "%s [%s]" (alist-get 'message found) (alist-get 'rule found)))))

(defun apology--report (buffer output report)
  "REPORT to Flymake what OUTPUT says about BUFFER."
  (let* ((all (let ((json-false nil)) (json-read-from-string output)))
         (letter (aref (alist-get 'letters all) 0)))
    (with-current-buffer buffer
      (save-restriction
        (widen)
        (funcall report
                 (mapcar (lambda (found) (apology--diagnostic buffer found))
                         (seq-remove (lambda (found) (alist-get 'suppressed found))
                                     (alist-get 'diagnostics letter))))))))

(defun apology--done (process buffer report)
  "Tell Flymake, by REPORT, how PROCESS ended for BUFFER."
  (let ((output (with-current-buffer (process-buffer process) (buffer-string))))
    (kill-buffer (process-buffer process))
    (when (and (buffer-live-p buffer)
               (eq process (buffer-local-value 'apology--process buffer)))
      (if (> (process-exit-status process) 1)
          (progn (apology--say-once (string-trim output)) (funcall report nil))
        (apology--report buffer output report)))))

(defun apology-flymake (report &rest _)
  "A Flymake backend: have what the buffer holds read, and REPORT."
  (let ((older apology--process))
    (setq apology--process nil) ; so that its end is not taken for an answer
    (when (process-live-p older) (delete-process older)))
  (let* ((buffer (current-buffer))
         (coding-system-for-read 'utf-8-unix)
         (coding-system-for-write 'utf-8-unix)
         process)
    (save-restriction
      (widen)
      (setq process
            (make-process
             :name "apology" :noquery t :connection-type 'pipe
             :buffer (generate-new-buffer " *apology*")
             :command (list "apology" "check" "--format" "json" "--columns" "chars"
                            "--stdin-filename" (buffer-file-name) "-")
             :sentinel (lambda (process _event)
                         (when (memq (process-status process) '(exit signal))
                           (apology--done process buffer report))))
            apology--process process)
      (process-send-region process (point-min) (point-max))
      (process-send-eof process))))

(defun apology-setup ()
  "Have this buffer checked if it holds a letter."
  (when (and buffer-file-name (let ((case-fold-search t)) (string-match-p apology-letters buffer-file-name)))
    (if (not (executable-find "apology"))
        (apology--say-once "apology is not on the PATH; letters are not checked")
      (add-hook 'flymake-diagnostic-functions #'apology-flymake nil t)
      (flymake-mode 1))))

(add-hook 'find-file-hook #'apology-setup)
