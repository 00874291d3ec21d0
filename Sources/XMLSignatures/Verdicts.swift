// Whoever examines an XML file reads verdicts, so they come along.
@_exported public import SignatureJudgement
