package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.kernel.fact.CatalogueNames;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.ledger.board.Pulses;
import cn.yongji.onestop.ledger.board.WallBoard;
import cn.yongji.onestop.ledger.board.domain.BoardSide;
import cn.yongji.onestop.ledger.board.domain.BoardStage;
import cn.yongji.onestop.ledger.board.domain.LedgerFilter;
import cn.yongji.onestop.ledger.board.domain.LedgerSelection;
import cn.yongji.onestop.ledger.board.domain.LedgerSort;
import cn.yongji.onestop.ledger.board.domain.Signal;
import cn.yongji.onestop.ledger.board.web.BoardView.FootView;
import cn.yongji.onestop.ledger.board.web.BoardView.HeadView;
import cn.yongji.onestop.ledger.entry.web.Viewers;
import cn.yongji.onestop.ledger.entry.web.Wordings;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Known;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "ledgers", description = "电子台账: what happened to a project, provably")
class LedgerListController {
    private record Place(String key) {}

    private final WallBoard board;
    private final Pulses pulses;

    LedgerListController(WallBoard board, Pulses pulses) {
        this.board = board;
        this.pulses = pulses;
    }

    @GetMapping("/v1/ledgers")
    @Everybody
    @Operation(
            summary = "项目列表: projects with lights, stages, holders and problems, and their counts",
            description = "The rows of the wall board that the caller may see: a unit its projects, an agent those"
                + " entrusted to him, a department those in which it reviews, window, coordinator, leader, auditor and"
                + " admin all. Projects that are through are among them; onTheWall=true leaves out those that have"
                + " left the board. Filters narrow rows and counts alike; with that one alone, the counts of who sees"
                + " all are those of the board that rests on as many entries. A project that changes place while"
                + " somebody turns pages may be met twice or not at all, as on any list that lives.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A part of the projects, with the counts of all that pass",
                            useReturnTypeSchema = true))
    ResponseEntity<LedgerListView> listLedgers(
            @RequestParam(required = false) @Nullable Signal light,
            @RequestParam(required = false) @Nullable BoardStage stage,
            @RequestParam(required = false) @Nullable String agent,
            @RequestParam(required = false) @Nullable @Known(CatalogueNames.Kind.DEPARTMENT) DepartmentCode department,
            @RequestParam(required = false) LedgerFilter.@Nullable Track track,
            @RequestParam(required = false) @Nullable Boolean onTheWall,
            @RequestParam(required = false) @Nullable LedgerSort sort,
            Paging paging,
            Language language,
            Caller caller) {
        var filter = new LedgerFilter(
                Optional.ofNullable(light),
                Optional.ofNullable(stage),
                Optional.ofNullable(agent),
                Optional.ofNullable(department).map(DepartmentCode::value),
                Optional.ofNullable(track),
                Optional.ofNullable(onTheWall));
        var order = sort == null ? LedgerSort.LIGHT : sort;
        var drawing = board.today();
        var found = LedgerSelection.of(drawing.all(), Viewers.on(drawing.all().day(), caller), filter, order);
        var wording = Wordings.of(language);
        var page = paging.by(Place.class, "ledgers", filter, order)
                .page((after, most) -> found.after(after.map(Place::key), most), row -> new Place(found.placeOf(row)))
                .map(row -> BoardRowView.of(row, BoardSide.STAFF, wording));
        return Answers.in(language)
                .body(new LedgerListView(
                        page.items(),
                        page.next(),
                        HeadView.of(found.head(), wording),
                        FootView.of(drawing, pulses.now())));
    }
}
