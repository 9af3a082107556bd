package cn.yongji.onestop.ledger.entry.domain;

import cn.yongji.onestop.kernel.event.EventContracts;

/**
 * Which sequence may follow which. What is published in editions travels on a compacted topic, where a later edition takes the
 * place of earlier ones: those may be gone before anybody reads them. Everything else has no hole.
 */
final class Editions {
    private Editions() {}

    static boolean mayFollow(long last, String type, long sequence) {
        return isEdition(type) ? sequence > last : sequence == last + 1;
    }

    private static boolean isEdition(String type) {
        return EventContracts.knows(type) && EventContracts.topicOf(type).equals(EventContracts.REFERENCE);
    }
}
