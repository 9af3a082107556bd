package cn.yongji.onestop.intake.papers.project;

/** Which projects somebody may list. */
public sealed interface ProjectScope {
    record All() implements ProjectScope {}

    record OfUnit(String uscc) implements ProjectScope {}

    record OfAgent(String agent) implements ProjectScope {}
}
