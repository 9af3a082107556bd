package cn.yongji.onestop.approval.webhook.domain;

import java.time.Instant;

/** What follows from an attempt. */
public sealed interface NextStep {
    /** The next entry. */
    record GoOn() implements NextStep {}

    /** The same entry again, then. Nothing overtakes it. */
    record TryAgain(Instant at) implements NextStep {}

    /** 搁置: this entry is put aside for a replay, and the next one goes on. */
    record Park() implements NextStep {}

    /** The subscription ends here. */
    record Stop() implements NextStep {}
}
