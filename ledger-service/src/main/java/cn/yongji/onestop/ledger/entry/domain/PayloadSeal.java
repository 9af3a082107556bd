package cn.yongji.onestop.ledger.entry.domain;

/** How a header seals what the entry says: never the payload itself, so that it can be destroyed and the chain holds. */
public sealed interface PayloadSeal {
    /** The value that stands in the header. */
    Hash value();

    /** Header of the first form: the SHA-256 of the payload. No entry is written in it any more. */
    record Hashed(Hash value) implements PayloadSeal {}

    /** Header of the second form: a commitment with a salt, which tells nothing once both are gone. */
    record Committed(Hash value) implements PayloadSeal {}

    /** What seals a payload. */
    static PayloadSeal of(Payload.Readable payload) {
        return switch (payload) {
            case Payload.Plain(var json) -> new Hashed(Hash.of(json));
            case Payload.Salted(var json, var salt) -> new Committed(PayloadCommitment.of(salt, json));
        };
    }
}
