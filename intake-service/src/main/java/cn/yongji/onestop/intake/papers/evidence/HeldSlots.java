package cn.yongji.onestop.intake.papers.evidence;

import java.time.Instant;
import java.util.Optional;

/** Which material fills a slot that is filled once. The one place where two that come at once are told apart. */
public interface HeldSlots {
    /** The material, and since when. It may be about to be created. */
    record Holder(String materialId, Instant since) {}

    Optional<Holder> holder(String key);

    /** How far the materials were gone through that were stored before slots were filled once. */
    record Reached(Optional<String> after, boolean done) {}

    Reached reached();

    void reach(Reached reached);

    /** Fills the slot if nobody else does, or the one that is expected to. False where somebody was quicker. */
    boolean fill(String key, Holder holder, Optional<Holder> expected);
}
