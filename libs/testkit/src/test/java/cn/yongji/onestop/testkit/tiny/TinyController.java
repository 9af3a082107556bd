package cn.yongji.onestop.testkit.tiny;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.AggregateBusy;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.IdempotencyKeyReused;
import cn.yongji.onestop.platform.aggregate.NoSuchAggregate;
import cn.yongji.onestop.platform.aggregate.RawJson;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ExpectedVersion;
import cn.yongji.onestop.platform.web.Look;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import com.mongodb.MongoTimeoutException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;

@Tag(name = "parcels", description = "One of every kind of operation")
@RestController
@RequestMapping("/v1/parcels")
class TinyController {
    private static final int ALL = 5;

    private final Clock clock;

    TinyController(Clock clock) {
        this.clock = clock;
    }

    record Receipt(
            @Schema(example = "0b5c1d") String hash,
            @Schema(example = "agent1") String by,

            @Nullable @Schema(example = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
            String traceparent) {}

    record Person(
            @Schema(example = "agent1") String subject,
            @Schema(example = "李工") String name,
            List<Role> roles,
            @Nullable String department,
            @Nullable String org) {}

    record Place(int after) {}

    record Now(Instant instant) {}

    @Operation(operationId = "echoParcel", summary = "Says what was understood")
    @Allowed({Role.AGENT, Role.WINDOW})
    @PostMapping("/echo")
    Parcel echo(@RequestBody Parcel parcel) {
        return parcel;
    }

    @Operation(operationId = "sendParcel", summary = "Makes a command")
    @Allowed(Role.AGENT)
    @ProblemTypes("already-exists")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<Receipt> send(Call call, @RequestBody Parcel parcel) {
        var command = call.command();
        var receipt = new Receipt(command.bodyHash(), command.actor(), command.traceparent());
        return Answers.respond(new Answer(201, "/v1/parcels/1", "\"1\"", receipt));
    }

    @Operation(operationId = "sendParcelAgain", summary = "Answers with what was kept")
    @Allowed(Role.AGENT)
    @PostMapping("/replayed")
    ResponseEntity<Receipt> replayed() {
        return Answers.respond(
                new Answer(201, "/v1/parcels/1", "\"1\"", new RawJson("{\"hash\": \"kept\", \"by\": \"我\"}")));
    }

    @Operation(operationId = "changeParcel", summary = "Changes version 3")
    @Allowed(Role.AGENT)
    @PutMapping("/{matter}")
    Receipt change(
            @Parameter(description = "审批事项") @PathVariable MatterCode matter,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"a\": 1}")))
                    @RequestBody
                    JsonNode any) {
        ExpectedVersion.of(ifMatch).check(3);
        return new Receipt(matter.value(), any.toString(), null);
    }

    @Operation(operationId = "readParcel", summary = "Reads version 3")
    @Allowed(Role.AGENT)
    @GetMapping("/{matter}")
    ResponseEntity<Receipt> read(@Parameter(description = "审批事项") @PathVariable MatterCode matter, Look look) {
        return look.at(3, () -> new Receipt(matter.value(), "nobody", null));
    }

    @Operation(operationId = "listParcels", summary = "Lists the numbers from 1 to 5")
    @Allowed(Role.AGENT)
    @GetMapping
    Page<Integer> list(Paging paging) {
        return paging.by(Place.class, "parcels").page(TinyController::numbers, Place::new);
    }

    private static List<Integer> numbers(Optional<Place> after, int most) {
        var first = after.map(Place::after).orElse(0) + 1;
        return IntStream.rangeClosed(first, ALL).limit(most).boxed().toList();
    }

    @Operation(operationId = "whoAmI", summary = "Says who is calling")
    @Allowed({Role.AGENT, Role.REVIEWER, Role.ENTERPRISE})
    @GetMapping("/me")
    Person me(Caller caller) {
        var department = caller.department();
        return new Person(
                caller.subject(),
                caller.name(),
                caller.roles().stream().sorted().toList(),
                department == null ? null : department.value(),
                caller.org());
    }

    @Operation(operationId = "myDepartment", summary = "Needs a department")
    @Allowed(Role.REVIEWER)
    @GetMapping("/department")
    Person department(Caller caller) {
        return new Person(caller.requiredDepartment().value(), caller.name(), List.of(), null, null);
    }

    @Operation(operationId = "now", summary = "Tells the time")
    @Allowed(Role.AGENT)
    @GetMapping("/now")
    Now now() {
        return new Now(clock.instant());
    }

    @Operation(operationId = "fault", summary = "Fails")
    @Allowed(Role.AGENT)
    @GetMapping("/fault")
    Person fault() {
        throw new IllegalStateException("secret inside");
    }

    @Operation(operationId = "throwSomething", summary = "Throws what adapters throw")
    @Allowed(Role.AGENT)
    @GetMapping("/thrown/{what}")
    Now thrown(@Parameter(description = "what") @PathVariable String what) throws Exception {
        throw switch (what) {
            case "no-such-aggregate" -> new NoSuchAggregate("parcels", "1");
            case "key-reused" -> new IdempotencyKeyReused("k");
            case "busy" -> new AggregateBusy("too many");
            case "exists" -> new AggregateExists("parcels", "1");
            case "database" -> new MongoTimeoutException("no server");
            case "broken-pipe" -> new IOException("Broken pipe");
            default -> new ProblemException(Problem.notFound());
        };
    }

    @Operation(operationId = "followParcels", summary = "Tells three numbers, then breaks")
    @Allowed(Role.AGENT)
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(Caller caller) throws IOException {
        var emitter = new SseEmitter(Duration.ofSeconds(20).toMillis());
        for (var i = 1; i <= 3; i++) {
            emitter.send(SseEmitter.event().id(String.valueOf(i)).data(caller.subject()));
        }
        emitter.complete();
        return emitter;
    }

    @Operation(operationId = "waitForParcels", summary = "Waits for what never comes")
    @Allowed(Role.AGENT)
    @GetMapping("/waiting")
    DeferredResult<Now> waiting() {
        return new DeferredResult<>(50L);
    }
}
