package cn.yongji.onestop.ledger.entry.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import org.jspecify.annotations.Nullable;

/** The wording that a caller asks for. */
public final class Wordings {
    private Wordings() {}

    public static Wording of(@Nullable String acceptLanguage) {
        return switch (Language.of(acceptLanguage)) {
            case ZH -> Wording.ZH;
            case EN -> Wording.EN;
        };
    }
}
