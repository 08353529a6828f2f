;; Drives a real Emacs, with eglot and yaml-mode, against the bundled server:
;;   emacs --batch --eval '(package-initialize)' --load tests/editors/emacs.el
;; Ends with code 0, or with 1 and what went wrong.  -*- lexical-binding: t -*-

(require 'cl-lib)
(require 'yaml-mode)
(require 'eglot)
(require 'flymake)

(defconst root (expand-file-name "../.." (file-name-directory load-file-name)))
(defconst folder (make-temp-file "mentorspec" t))
(defconst specification (expand-file-name "a.programme.yaml" folder))

;; As docs/editors.md has it, but for the command.
(define-derived-mode programme-spec-mode yaml-mode "Programme")
(add-to-list 'auto-mode-alist '("\\.programme\\.ya?ml\\'" . programme-spec-mode))
(add-to-list 'eglot-server-programs `(programme-spec-mode . ("node" ,(concat root "/dist/server.js") "--stdio")))

(defun want (fact what)
  (unless fact (error "Not so: %s" what))
  (message "ok %s" what))

(defun wait-for (holds)
  (cl-loop repeat 200 until (funcall holds) do (accept-process-output nil 0.05) finally return (funcall holds)))

(defun go-to (word)
  (goto-char (point-min))
  (search-forward word)
  (goto-char (match-beginning 0)))

(defun ask (method &rest more)
  (jsonrpc-request (eglot--current-server-or-lose) method (append (eglot--TextDocumentPositionParams) more)))

(defun labels ()
  (mapcar (lambda (item) (plist-get item :label)) (append (plist-get (ask :textDocument/completion) :items) nil)))

(defun drive ()
  (with-temp-file specification
    (insert "mentorspec: 1\nprogramme:\n  name: Steady\nmentors:\n  type: volunter\noutcomes:\n  - id: calm\n    name: Children feel calmer\nevidence:\n  - outcome: calm\n"))
  (find-file specification)
  (want (derived-mode-p 'programme-spec-mode) "a specification has its mode")
  (let ((eglot-sync-connect 10)) (apply #'eglot--connect (eglot--guess-contact)))
  (want (eglot-managed-p) "the server starts")
  (flymake-mode 1)
  (flymake-start)
  (want (wait-for (lambda () (cl-some (lambda (each) (string-match-p "volunteer" (flymake-diagnostic-text each))) (flymake-diagnostics)))) "diagnostics are shown")
  (go-to "mentors:")
  (want (string-match-p "Mentors" (format "%s" (ask :textDocument/hover))) "a hover explains an entry")
  (go-to "volunter")
  (let* ((actions (eglot-code-actions (point) (point)))
         (fix (cl-find-if (lambda (each) (string-match-p "Change to .volunteer" (plist-get each :title))) actions)))
    (want fix "a code action puts a slip right")
    (eglot--apply-workspace-edit (plist-get fix :edit)))
  (go-to "type:")
  (want (looking-at "type: volunteer\n") "its edit is made")
  (goto-char (point-max))
  (insert "sup")
  (eglot--signal-textDocument/didChange)
  (want (member "supervision" (labels)) "completion offers what is missing")
  (delete-char -3)
  (eglot--signal-textDocument/didChange)
  (go-to "calm")
  (eglot-rename "peace")
  (go-to "outcome: ")
  (want (looking-at "outcome: peace") "a rename reaches every place")
  (want (imenu--make-index-alist t) "there is an outline")
  (go-to "  name: Steady")
  (insert "   ")
  (eglot--signal-textDocument/didChange)
  (eglot-format-buffer)
  (go-to "name: Steady")
  (want (= (current-column) 2) "the layout is tidied")
  (eglot-shutdown (eglot--current-server-or-lose))
  (want (not (eglot-current-server)) "the server stops"))

(condition-case problem
    (drive)
  (error (message "%s" (error-message-string problem)) (kill-emacs 1)))
(set-buffer-modified-p nil)
(delete-directory folder t)
(kill-emacs 0)
