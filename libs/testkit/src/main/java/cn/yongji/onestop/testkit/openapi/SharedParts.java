package cn.yongji.onestop.testkit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is the same in several operations stands in the document once: parameters under their name, answers as components. A
 * reader who knows {@code Idempotency-Key} has read it a single time.
 */
final class SharedParts {
    private static final String PARAMETERS = "#/components/parameters/";
    private static final String RESPONSES = "#/components/responses/";
    private static final String EXAMPLES = "#/components/examples/";

    private SharedParts() {}

    /** Moves what repeats to the components, and takes out the components that nobody names. */
    static void gather(OpenAPI document) {
        var alike = new TreeMap<String, Map<String, List<Place>>>();
        operations(document)
                .forEach(operation -> places(operation)
                        .forEach(
                                place -> alike.computeIfAbsent(place.parameter().getName(), _ -> new HashMap<>())
                                        .computeIfAbsent(text(place.parameter()), _ -> new ArrayList<>())
                                        .add(place)));
        alike.forEach((name, variants) -> variants.values().stream()
                .filter(places -> places.size() > 1)
                .max((a, b) -> Integer.compare(a.size(), b.size()))
                .ifPresent(places -> share(document.getComponents(), component(name), places)));
        withoutUnusedAnswers(document);
        shareProblems(document);
        shareExamples(document);
    }

    /** The same few problems under the same status: an answer that several operations name. */
    private static void shareProblems(OpenAPI document) {
        var alike = new TreeMap<String, List<Operation>>();
        var statuses = new HashMap<String, String>();
        operations(document)
                .forEach(operation -> operation.getResponses().forEach((status, answer) -> {
                    if (!ProblemResponses.isProblem(answer) || answer.get$ref() != null) return;
                    alike.computeIfAbsent(text(answer), _ -> new ArrayList<>()).add(operation);
                    statuses.put(text(answer), status);
                }));
        alike.forEach((text, operations) -> {
            var status = Objects.requireNonNull(statuses.get(text));
            var answer =
                    Objects.requireNonNull(operations.getFirst().getResponses().get(status));
            var name = ProblemResponses.nameOf(answer);
            if (operations.size() == 1 || name.isEmpty()) return;
            document.getComponents().addResponses(name.get(), answer);
            operations.forEach(it ->
                    it.getResponses().addApiResponse(status, new ApiResponse().$ref(RESPONSES + name.get())));
        });
    }

    /** A long answer that several operations give is shown once, under the name of its schema. */
    private static void shareExamples(OpenAPI document) {
        var alike = new LinkedHashMap<String, List<MediaType>>();
        operations(document).flatMap(SharedParts::bodies).forEach(media -> {
            if (media.getExample() == null
                    || media.getSchema() == null
                    || media.getSchema().get$ref() == null) return;
            alike.computeIfAbsent(text(media.getExample()), _ -> new ArrayList<>())
                    .add(media);
        });
        alike.values().stream().filter(it -> it.size() > 1).forEach(same -> {
            var name =
                    free(document, Examples.nameOf(same.getFirst().getSchema().get$ref()));
            document.getComponents()
                    .addExamples(name, new Example().value(same.getFirst().getExample()));
            same.forEach(media -> {
                media.setExample(null);
                media.setExampleSetFlag(false);
                media.addExamples(name, new Example().$ref(EXAMPLES + name));
            });
        });
    }

    private static String free(OpenAPI document, String name) {
        var taken = document.getComponents().getExamples();
        var candidate = name;
        for (var number = 2; taken != null && taken.containsKey(candidate); number++) candidate = name + number;
        return candidate;
    }

    private static Stream<MediaType> bodies(Operation operation) {
        var sent = Stream.ofNullable(operation.getRequestBody()).map(RequestBody::getContent);
        var answered = operation.getResponses().values().stream().map(ApiResponse::getContent);
        return Stream.concat(sent, answered).filter(Objects::nonNull).flatMap(it -> it.values().stream());
    }

    /** The parameters of an operation, whether they stand in it or are named by it. */
    static Stream<Parameter> parameters(OpenAPI document, Operation operation) {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .map(it -> it.get$ref() == null
                        ? it
                        : Objects.requireNonNull(
                                document.getComponents().getParameters().get(Examples.nameOf(it.get$ref()))));
    }

    private record Place(Operation operation, int index) {
        Parameter parameter() {
            return operation.getParameters().get(index);
        }
    }

    private static List<Place> places(Operation operation) {
        var places = new ArrayList<Place>();
        var count = operation.getParameters() == null
                ? 0
                : operation.getParameters().size();
        for (var index = 0; index < count; index++) places.add(new Place(operation, index));
        return places;
    }

    private static void share(Components components, String name, List<Place> places) {
        components.addParameters(name, places.getFirst().parameter());
        places.forEach(it -> it.operation().getParameters().set(it.index(), new Parameter().$ref(PARAMETERS + name)));
    }

    /** {@code Idempotency-Key} is {@code IdempotencyKey}: the name of a component becomes a name in generated code. */
    private static String component(String name) {
        return name.replace("-", "");
    }

    private static void withoutUnusedAnswers(OpenAPI document) {
        var named = new TreeSet<String>();
        operations(document)
                .forEach(operation -> operation.getResponses().values().stream()
                        .map(it -> it.get$ref())
                        .filter(Objects::nonNull)
                        .forEach(named::add));
        document.getComponents().getResponses().keySet().removeIf(it -> !named.contains(RESPONSES + it));
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().values().stream().flatMap(it -> it.readOperations().stream());
    }

    private static String text(Object part) {
        try {
            return Json31.mapper().writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a part that cannot be written", e);
        }
    }
}
