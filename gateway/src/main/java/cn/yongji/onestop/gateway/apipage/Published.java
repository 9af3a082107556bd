package cn.yongji.onestop.gateway.apipage;

import cn.yongji.onestop.gateway.upstream.Service;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Every document that can be had here: one for each service, one for each audience; with the addresses of this place's login. */
@Component
class Published {
    /** What stands in a committed document, since the place where it is served is not known there. */
    private static final String SOME_ISSUER = "https://issuer.example.org/oauth2/";

    private static final int MOST_CHARACTERS = 20_000_000;

    private final ServiceApis services;
    private final LoginEndpoints endpoints;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    Published(ServiceApis services, LoginEndpoints endpoints) {
        this.services = services;
        this.endpoints = endpoints;
    }

    private record Made(List<String> from, ServedDocument document) {}

    static List<String> names() {
        return Stream.concat(
                        Arrays.stream(Service.values()).map(Service::label),
                        Arrays.stream(Audience.values()).map(Audience::label))
                .toList();
    }

    /** Empty where a service that it needs has never been reached. */
    Optional<ServedDocument> of(String name) {
        var audience = Arrays.stream(Audience.values())
                .filter(it -> it.label().equals(name))
                .findFirst();
        var needed = Arrays.stream(Service.values())
                .filter(it -> audience.isPresent() || it.label().equals(name))
                .toList();
        var told = needed.stream()
                .flatMap(it -> services.of(it).stream())
                .map(this::withLogin)
                .toList();
        if (told.size() < needed.size()) return Optional.empty();
        var last = made.get(name);
        if (last == null || !last.from().equals(told)) {
            var text = audience.map(it -> merged(it, needed, told)).orElseGet(told::getFirst);
            last = new Made(told, ServedDocument.of(text));
            made.put(name, last);
        }
        return Optional.of(last.document());
    }

    private String withLogin(String document) {
        return endpoints
                .find()
                .map(login -> document.replace(
                                SOME_ISSUER + "authorize",
                                login.authorizationUrl().toString())
                        .replace(SOME_ISSUER + "token", login.tokenUrl().toString()))
                .orElse(document);
    }

    static String merged(Audience audience, List<Service> needed, List<String> told) {
        var yaml = yaml();
        var parsed = new LinkedHashMap<String, Map<String, Object>>();
        for (var index = 0; index < needed.size(); index++) {
            parsed.put(needed.get(index).label(), yaml.load(told.get(index)));
        }
        return yaml.dump(AudienceDocument.of(audience, parsed));
    }

    /** Dates stay the texts they are: in an example one would come out as an instant. */
    private static Yaml yaml() {
        var loading = new LoaderOptions();
        loading.setCodePointLimit(MOST_CHARACTERS);
        loading.setMaxAliasesForCollections(0);
        var dumping = new DumperOptions();
        dumping.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        dumping.setAllowUnicode(true);
        dumping.setWidth(Integer.MAX_VALUE);
        // Readers of documents stop at fifty aliases, as a guard against bombs.
        dumping.setDereferenceAliases(true);
        var representer = new Representer(dumping);
        return new Yaml(new SafeConstructor(loading), representer, dumping, loading, new Resolver() {
            @Override
            public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
                if (!tag.equals(Tag.TIMESTAMP)) super.addImplicitResolver(tag, pattern, first, limit);
            }
        });
    }
}
