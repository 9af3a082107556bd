package cn.yongji.onestop.ledger.entry.domain;

/** What an entry says. */
public sealed interface Payload {
    /** It is there. */
    sealed interface Readable extends Payload {
        /** The event's data in canonical JSON. */
        String json();
    }

    /** As it lies beside a header of the first form. */
    record Plain(String json) implements Readable {}

    /** As it lies beside a header of the second form, together with the salt of its commitment. */
    record Salted(String json, Salt salt) implements Readable {}

    /** It is not there any more. */
    record Absent() implements Payload {}
}
