package cn.yongji.onestop.ledger.entry.domain;

/** What an entry says. */
public sealed interface Payload {
    /** The event's data in canonical JSON. */
    record Kept(String json) implements Payload {}

    /** Destroyed by a retention rule; its hash in the header still proves what it was. */
    record Destroyed() implements Payload {}
}
