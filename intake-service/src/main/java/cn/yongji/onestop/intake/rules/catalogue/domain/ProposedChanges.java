package cn.yongji.onestop.intake.rules.catalogue.domain;

import cn.yongji.onestop.kernel.event.ProposedChange;
import cn.yongji.onestop.kernel.event.word.DraftObstacle;

/** Carries out on a written catalogue what an improvement proposes. */
@FunctionalInterface
public interface ProposedChanges {
    Amended amend(WrittenCatalogue content, ProposedChange change);

    /** How that ended. */
    sealed interface Amended {
        /** With the change. */
        record Done(WrittenCatalogue content) implements Amended {}

        /** Nothing is changed, and this is why. */
        record NotDone(DraftObstacle why) implements Amended {}
    }
}
