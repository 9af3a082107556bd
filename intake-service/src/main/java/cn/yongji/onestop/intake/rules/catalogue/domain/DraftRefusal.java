package cn.yongji.onestop.intake.rules.catalogue.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Why a command on a draft is refused. */
public sealed interface DraftRefusal {
    /** It is published already; a published version is never edited. */
    record AlreadyPublished(String version) implements DraftRefusal {}

    /** It was discarded. */
    record AlreadyDiscarded(String by, String reason) implements DraftRefusal {}

    /** There is no entry of that code to remove. */
    record NoSuchEntry(String code) implements DraftRefusal {}

    /** Something is wrong with it. */
    record Unsound(List<CatalogueFinding> findings) implements DraftRefusal {
        public Unsound {
            findings = List.copyOf(findings);
        }
    }

    /** Whoever drew it up does not publish it. */
    record SamePerson(Set<String> authors) implements DraftRefusal {
        public SamePerson {
            authors = Set.copyOf(authors);
        }
    }

    /** It would take effect while the day runs, or before: the same day would have been judged by two versions. */
    record TooEarly(LocalDate wanted, LocalDate earliest) implements DraftRefusal {}
}
