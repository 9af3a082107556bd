package cn.yongji.onestop.approval.message.domain;

import java.time.Instant;

/** Why something is not written on a board, with the facts. */
public sealed interface BoardRefusal {
    /** There are as many messages as fit. */
    record Full(int most) implements BoardRefusal {}

    /** Who speaks for no department has no inner notes. */
    record NoInnerNotes() implements BoardRefusal {}

    /** The department has given it back already, and waits for an answer. */
    record RejectedAlready(Instant at) implements BoardRefusal {}

    /** Nobody has given it back, or it was answered. */
    record NotRejected() implements BoardRefusal {}
}
