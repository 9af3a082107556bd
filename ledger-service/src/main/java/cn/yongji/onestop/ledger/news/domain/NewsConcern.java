package cn.yongji.onestop.ledger.news.domain;

import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventPlaces;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whom a line of the news concerns beyond the departments, as the table of places says of its event. */
public enum NewsConcern {
    /** 项目单位. */
    UNIT,
    /** 代办员. */
    AGENT,
    /** 市领导. */
    LEADER;

    /** @param type wire name of the event */
    public static List<NewsConcern> of(String type) {
        // What the ledger says itself is no event, and concerns nobody in particular.
        if (!EventContracts.knows(type)) return List.of();
        var people = EventPlaces.of(type).people();
        return Arrays.stream(values())
                .filter(it -> people.contains(it.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
