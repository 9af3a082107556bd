package cn.yongji.onestop.edge.problem;

/** One of the kinds of problems of a feature, which are the values of one enum: the set is the enum. */
public interface ProblemKind {
    /** What clients tell it apart by. */
    ProblemType type();
}
