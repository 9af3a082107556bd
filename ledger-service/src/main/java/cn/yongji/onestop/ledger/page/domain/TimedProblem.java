package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;

/** A problem that is not lit yet, with what its light rests on. */
public record TimedProblem(ProblemItem item, LightBasis light) {
    ProblemItem on(Today today) {
        return item.lit(light.on(today));
    }
}
