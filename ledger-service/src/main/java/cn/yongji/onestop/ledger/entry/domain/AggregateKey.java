package cn.yongji.onestop.ledger.entry.domain;

/**
 * The aggregate that an event belongs to. The source is part of it: an application and its case have the same
 * identity in two services, and each counts its own events.
 */
public record AggregateKey(String source, String subject) {
    @Override
    public String toString() {
        return source + "/" + subject;
    }
}
