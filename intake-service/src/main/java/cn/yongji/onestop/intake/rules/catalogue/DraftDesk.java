package cn.yongji.onestop.intake.rules.catalogue;

import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueDraft;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueEdition;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding;
import cn.yongji.onestop.intake.rules.catalogue.domain.DraftCommand;
import cn.yongji.onestop.intake.rules.catalogue.domain.DraftDecider;
import cn.yongji.onestop.intake.rules.catalogue.domain.DraftOutcome;
import cn.yongji.onestop.intake.rules.catalogue.domain.DraftRefusal;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Draws up the next version of the catalogue, and publishes it. */
public final class DraftDesk {
    private final CatalogueDrafts drafts;
    private final PublishedCatalogues catalogues;
    private final DraftDecider decider;

    DraftDesk(CatalogueDrafts drafts, PublishedCatalogues catalogues, DraftDecider decider) {
        this.drafts = drafts;
        this.catalogues = catalogues;
        this.decider = decider;
    }

    /** The edition of that version, packaged or published. */
    public Optional<CatalogueEdition> edition(String version) {
        return catalogues.editions().stream()
                .filter(edition -> edition.catalogue().version().equals(version))
                .findFirst();
    }

    public Optional<Stored<CatalogueDraft>> find(String version) {
        return drafts.store().find(version);
    }

    public List<Stored<CatalogueDraft>> page(Optional<String> behind, int limit) {
        return drafts.page(behind, limit);
    }

    public List<CatalogueFinding> findings(CatalogueDraft draft) {
        return decider.findings(draft);
    }

    /** The answer that a repetition of a start got before. */
    public Optional<Answer> startedBefore(Command command) {
        return drafts.store().replayOfCreation(command);
    }

    /** Whether a version or a draft goes by that name. */
    public boolean taken(String version) {
        return edition(version).isPresent() || find(version).isPresent();
    }

    /** Starts a draft with the content of a version. */
    public Answer start(
            Command command,
            String version,
            String title,
            CatalogueEdition basis,
            Function<Stored<CatalogueDraft>, Answer> answer) {
        var header = new CatalogueDraft.DraftHeader(
                version, basis.catalogue().version(), title, command.actor(), command.at(), List.of());
        var draft = new CatalogueDraft.Open(header, basis.written());
        return drafts.store().create(version, command, draft, List.of(), answer);
    }

    public Result<DraftRefusal> change(
            String version,
            Command command,
            DraftCommand wish,
            Consumer<Stored<CatalogueDraft>> expecting,
            Function<Stored<CatalogueDraft>, Answer> answer) {
        var result = drafts.store()
                .change(
                        version,
                        command,
                        (Stored<CatalogueDraft> stored) -> {
                            expecting.accept(stored);
                            return changed(decider.decide(stored.state(), wish));
                        },
                        answer);
        if (wish instanceof DraftCommand.Publish && result instanceof Result.Done<DraftRefusal>) catalogues.lookAgain();
        return result;
    }

    private static Decision<CatalogueDraft, DraftRefusal> changed(DraftOutcome outcome) {
        return switch (outcome) {
            case DraftOutcome.Changed(var next) -> Decision.changed(next);
            case DraftOutcome.Refused(var refusal) -> Decision.refused(refusal);
        };
    }
}
