package cn.yongji.onestop.edge.problem;

import java.util.List;

/** One of the kinds of problems of a feature, which are the values of one enum: the set is the enum. */
public interface ProblemKind {
    /** What clients tell it apart by. */
    ProblemType type();

    /** This problem, of one field of the body; the field's code is the slug. */
    default Problem at(String pointer, String zh, String en) {
        return Problem.invalid(this, List.of(InputError.at(pointer, type().slug(), zh, en)));
    }
}
