// Whoever examines a PDF reads verdicts, so they come along.
@_exported public import SignatureJudgement
