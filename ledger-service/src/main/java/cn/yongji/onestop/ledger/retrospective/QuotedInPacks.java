package cn.yongji.onestop.ledger.retrospective;

import cn.yongji.onestop.ledger.destruction.Quoting;
import org.springframework.stereotype.Component;

/** Packs quote how problems were resolved: what was destroyed is in none of them, from the next look on. */
@Component
final class QuotedInPacks implements Quoting {
    private final PackShelf packs;

    QuotedInPacks(PackShelf packs) {
        this.packs = packs;
    }

    @Override
    public void forget(String project) {
        packs.clear();
    }
}
