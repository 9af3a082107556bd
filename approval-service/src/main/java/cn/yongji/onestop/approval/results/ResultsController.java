package cn.yongji.onestop.approval.results;

import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.web.act.DecisionDesk;
import cn.yongji.onestop.approval.cases.web.view.NumberWarningView;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.RawJson;
import cn.yongji.onestop.platform.dear.WorkLine;
import cn.yongji.onestop.platform.dear.WorkLines;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.CommandFactory;
import cn.yongji.onestop.platform.web.PartProblems;
import cn.yongji.onestop.platform.web.role.Departments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes many results in one request. */
@Tag(name = "results", description = "批量回传审核结论")
@RestController
@RequestMapping("/v1/departments/{department}/results")
class ResultsController {
    // Each of them waits for the disk more than it computes.
    private static final int AT_ONCE = 8;

    private final DecisionDesk desk;
    private final CommandFactory commands;
    private final PartProblems problems;
    private final JsonMapper json;
    private final WorkLine line;

    ResultsController(
            DecisionDesk desk, CommandFactory commands, PartProblems problems, JsonMapper json, WorkLines lines) {
        this.desk = desk;
        this.commands = commands;
        this.problems = problems;
        this.json = json;
        this.line = lines.of("results", AT_ONCE);
    }

    @Operation(
            summary = "批量回传审核结论",
            description = "Up to 100 decisions, taken one after the other in the order given; each has a status of"
                    + " its own, and one that fails leaves the others alone. `resultId` takes the place of the"
                    + " Idempotency-Key: send the whole request again after a failure, and what was taken is answered"
                    + " as before. Only a request that is not well-formed is refused as a whole.")
    @Departments
    @ResponseStatus(HttpStatus.MULTI_STATUS)
    @PostMapping
    ResultsView postResults(
            Caller caller,
            @PathVariable String department,
            @RequestBody ResultsBody body,
            @Parameter(hidden = true) HttpServletRequest request) {
        if (!caller.requiredDepartment().value().equals(department)) throw Visible.withheld();
        var items = new ArrayList<ResultsView.Item>();
        try (var _ = line.enter(caller)) {
            for (var item : body.results()) items.add(taken(caller, item, request));
        }
        return ResultsView.of(items);
    }

    private ResultsView.Item taken(Caller caller, ResultsBody.Item item, HttpServletRequest request) {
        try {
            var review = ReviewId.parse(item.reviewId()).orElseThrow(() -> new ProblemException(Problem.notFound()));
            var command = commands.of(caller, "result:" + item.resultId(), item);
            var answer = desk.decide(caller, command, review, version -> version == item.version(), item.decision());
            return taken(item, answer);
        } catch (RuntimeException e) {
            // Whatever is wrong with one of them, even a fault of ours, must not take the others with it.
            return failed(item, e, request);
        }
    }

    private ResultsView.Item taken(ResultsBody.Item item, Answer answer) {
        JsonNode receipt =
                answer.body() instanceof RawJson(var text) ? json.readTree(text) : json.valueToTree(answer.body());
        return new ResultsView.Item(
                item.resultId(),
                item.reviewId(),
                answer.status(),
                receipt.path("state").asString(),
                receipt.path("version").asInt(),
                warnings(receipt),
                null);
    }

    private List<NumberWarningView> warnings(JsonNode receipt) {
        // A receipt that was kept by an earlier version has none.
        return receipt.path("warnings")
                .valueStream()
                .map(it -> json.treeToValue(it, NumberWarningView.class))
                .toList();
    }

    private ResultsView.Item failed(ResultsBody.Item item, RuntimeException thrown, HttpServletRequest request) {
        var problem = problems.of(thrown, request);
        var status = problem.get("status") instanceof Integer code ? code : 500;
        return new ResultsView.Item(item.resultId(), item.reviewId(), status, null, null, List.of(), problem);
    }
}
