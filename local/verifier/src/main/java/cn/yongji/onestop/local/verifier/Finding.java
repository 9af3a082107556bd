package cn.yongji.onestop.local.verifier;

import cn.yongji.onestop.tlog.Refusal;

/** What came of looking at something, in a sentence. */
sealed interface Finding {
    String zh();

    String en();

    /** It is so, whoever says otherwise. */
    record Proved(String zh, String en) implements Finding {}

    /** These files alone do not tell. */
    record Open(String zh, String en) implements Finding {}

    /** Something is wrong with what was given. */
    record Wrong(String zh, String en) implements Finding {}

    /** Why a file is not believed. */
    static Finding refused(String name, Refusal why) {
        return new Wrong("%s：%s".formatted(name, why.zh()), "%s: %s".formatted(name, why.en()));
    }
}
