package cn.yongji.onestop.intake.rules.catalogue;

import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueDraft;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueEdition;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding;
import cn.yongji.onestop.intake.rules.catalogue.domain.DraftCommand;
import cn.yongji.onestop.intake.rules.catalogue.domain.DraftDecider;
import cn.yongji.onestop.intake.rules.catalogue.domain.DraftRefusal;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;

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

    /** What came of a start before, if this is a repetition. */
    public Optional<Outcome.Done<CatalogueDraft, DraftRefusal>> startedBefore(Command command) {
        return drafts.store().createdBy(command);
    }

    /** Whether a version or a draft goes by that name. */
    public boolean taken(String version) {
        return edition(version).isPresent() || find(version).isPresent();
    }

    /** Starts a draft with the content of a version. */
    public Outcome.Done<CatalogueDraft, DraftRefusal> start(
            Asked<CatalogueDraft> asked, String version, String title, CatalogueEdition basis) {
        var command = asked.command();
        var header = new CatalogueDraft.DraftHeader(
                version, basis.catalogue().version(), title, command.actor(), command.at(), List.of());
        return drafts.store().create(version, asked, new CatalogueDraft.Open(header, basis.written()), List.of());
    }

    /** Carries out what is wanted of a draft; what is published counts from here on. */
    public Outcome<CatalogueDraft, DraftRefusal> change(
            String version, Asked<CatalogueDraft> asked, DraftCommand wish) {
        var outcome = drafts.store().change(version, asked, stored -> decider.decide(stored.state(), wish));
        return wish instanceof DraftCommand.Publish ? outcome.then(_ -> catalogues.lookAgain()) : outcome;
    }
}
