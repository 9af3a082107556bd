package cn.yongji.onestop.intake.rules.catalogue.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** 目录草案: the next version while it is drawn up, and what became of it. It goes by the name of the version it will be. */
public sealed interface CatalogueDraft {
    DraftHeader header();

    WrittenCatalogue content();

    /** 编制中. */
    record Open(DraftHeader header, WrittenCatalogue content) implements CatalogueDraft {}

    /** 已发布: from now on a version like any other; it is never edited again. */
    record Published(DraftHeader header, WrittenCatalogue content, CatalogueEdition.Publication publication)
            implements CatalogueDraft {}

    /** 已作废. */
    record Discarded(DraftHeader header, WrittenCatalogue content, String by, Instant at, String reason)
            implements CatalogueDraft {}

    /**
     * What is known of a draft beside its content.
     *
     * @param basedOn the version it started from
     * @param improvements the accepted suggestions that it carries out (S17)
     */
    record DraftHeader(
            String version,
            String basedOn,
            String title,
            String createdBy,
            Instant createdAt,
            List<DraftEdit> edits,
            List<String> improvements) {
        public DraftHeader {
            edits = List.copyOf(edits);
            improvements = List.copyOf(improvements);
        }

        /** One that somebody draws up of his own accord. */
        public DraftHeader(
                String version,
                String basedOn,
                String title,
                String createdBy,
                Instant createdAt,
                List<DraftEdit> edits) {
            this(version, basedOn, title, createdBy, createdAt, edits, List.of());
        }

        /** Everybody who had a hand in it; none of them may publish it (two-person release). */
        public Set<String> authors() {
            var authors = new LinkedHashSet<String>();
            authors.add(createdBy);
            edits.forEach(edit -> authors.add(edit.by()));
            return authors;
        }

        DraftHeader with(DraftEdit edit) {
            var more = new ArrayList<>(edits);
            more.add(edit);
            return new DraftHeader(version, basedOn, title, createdBy, createdAt, more, improvements);
        }
    }

    /** 编制记录: which entry was changed, by whom and when. */
    record DraftEdit(String subject, Act act, String by, Instant at) {
        /** What was done to the entry. */
        public enum Act {
            PUT,
            REMOVED
        }
    }
}
