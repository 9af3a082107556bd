package cn.yongji.onestop.intake.papers.evidence.domain;

/** 可接受的证明: what it is, and who issues it. */
public record Acceptable(Kind kind, String name, String issuer) {
    /** Where it comes from. */
    public enum Kind {
        E_LICENCE,
        RESULT,
        DOCUMENT
    }
}
