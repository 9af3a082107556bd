package cn.yongji.onestop.ledger.retrospective.domain;

import java.util.List;

/** Why a retrospective stays as it is. */
public sealed interface RetrospectiveRefusal {
    /** It was concluded, and stays so. */
    record ConcludedBefore() implements RetrospectiveRefusal {}

    /** No meeting has looked at it. */
    record NotDiscussed() implements RetrospectiveRefusal {}

    /**
     * Not every suggestion is settled once.
     *
     * @param missing suggestions that nothing is said of
     * @param foreign what is no suggestion of it, or is there twice
     */
    record NotEverySuggestion(List<String> missing, List<String> foreign) implements RetrospectiveRefusal {}
}
