package cn.yongji.onestop.ledger.timeline.domain;

import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.ledger.entry.domain.Wording;

/** What the timeline calls things officially, for others who show the same. */
public final class OfficialWords {
    private OfficialWords() {}

    /** 特别程序 by its name in events. */
    public static String procedure(String kind, Wording wording) {
        return Terms.procedure(Word.read(PauseKind.class, kind)).in(wording);
    }

    /** 重点项目级别 by its name in events. */
    public static String keyLevel(String level, Wording wording) {
        return Terms.keyLevel(level).in(wording);
    }

    /** A rung of the ladder of problems by its name in events. */
    public static String level(String level, Wording wording) {
        return Terms.level(level).in(wording);
    }
}
