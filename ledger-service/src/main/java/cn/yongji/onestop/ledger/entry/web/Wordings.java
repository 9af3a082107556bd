package cn.yongji.onestop.ledger.entry.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.ledger.entry.domain.Wording;

/** The wording that a caller asks for. */
public final class Wordings {
    private Wordings() {}

    public static Wording of(Language language) {
        return switch (language) {
            case ZH -> Wording.ZH;
            case EN -> Wording.EN;
        };
    }
}
