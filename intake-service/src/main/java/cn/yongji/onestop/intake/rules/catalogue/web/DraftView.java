package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueDraft;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft with everything that is written in it. */
@Schema(name = "CatalogueDraft", description = "目录草案及其全部内容。")
record DraftView(DraftSummary draft, List<EditView> edits, WrittenCatalogue content) {

    /** A draft as it is listed. */
    @Schema(name = "CatalogueDraftSummary", description = "目录草案概要。")
    record DraftSummary(
            String version,
            String basedOn,
            String title,
            Status status,
            String createdBy,
            Instant createdAt,
            @Schema(description = "参与编制的人员；不得由其发布") List<String> authors,
            @Schema(description = "编制次数") int edits,

            @Schema(description = "所落实的改进建议 / The accepted suggestions that it carries out")
            List<String> improvements,

            @Schema(description = "发布或作废人") @Nullable String closedBy,
            @Schema(description = "发布或作废时间") @Nullable Instant closedAt,
            @Schema(description = "发布或作废理由") @Nullable String reason) {

        static DraftSummary of(Stored<CatalogueDraft> stored) {
            return of(stored.state());
        }

        private static DraftSummary of(CatalogueDraft draft) {
            return switch (draft) {
                case CatalogueDraft.Open _ -> of(draft, Status.OPEN, null, null, null);
                case CatalogueDraft.Published it ->
                    of(
                            draft,
                            Status.PUBLISHED,
                            it.publication().publishedBy(),
                            it.publication().publishedAt(),
                            it.publication().reason());
                case CatalogueDraft.Discarded it -> of(draft, Status.DISCARDED, it.by(), it.at(), it.reason());
            };
        }

        private static DraftSummary of(
                CatalogueDraft draft,
                Status status,
                @Nullable String by,
                @Nullable Instant at,
                @Nullable String reason) {
            var header = draft.header();
            return new DraftSummary(
                    header.version(),
                    header.basedOn(),
                    header.title(),
                    status,
                    header.createdBy(),
                    header.createdAt(),
                    List.copyOf(header.authors()),
                    header.edits().size(),
                    header.improvements(),
                    by,
                    at,
                    reason);
        }
    }

    /** Where a draft stands. */
    @Schema(name = "CatalogueDraftStatus")
    enum Status {
        OPEN,
        PUBLISHED,
        DISCARDED
    }

    /** 编制记录. */
    @Schema(name = "CatalogueEdit", description = "编制记录：哪个条目、由谁、何时。")
    record EditView(String subject, CatalogueDraft.DraftEdit.Act act, String by, Instant at) {}

    static DraftView of(Stored<CatalogueDraft> stored) {
        return new DraftView(
                DraftSummary.of(stored),
                stored.state().header().edits().stream()
                        .map(it -> new EditView(it.subject(), it.act(), it.by(), it.at()))
                        .toList(),
                stored.state().content());
    }
}
