package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventPlaces;
import cn.yongji.onestop.ledger.Story;
import cn.yongji.onestop.ledger.entry.domain.Readers;
import cn.yongji.onestop.platform.event.EventJson;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.DocumentedFacts;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks the table of places for people: every event is told of a project of its own, and the unit, the agent and a leader
 * ask for the news that concern them. Who may read the project after it, and he alone, is asked.
 */
class PeoplePlacesHttpTest extends LedgerHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, EventContract> FACTS = DocumentedFacts.all();
    private static final String EXAMPLE = FACTS.get("project.opened.v1").projectId();

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void every_event_is_among_the_news_of_those_people_whom_its_row_names_and_of_no_others(String name) {
        var opened = fact("project.opened.v1");
        var fact = fact(name);
        var story = new Story(project);
        if (!name.equals("project.opened.v1")) story.tell(project, "enterprise1", opened);
        story.tell(project, "somebody", fact);
        Wire.say(story.told());
        awaitLength(story.told().size());
        var readers = Readers.NOBODY.after(opened).after(fact);

        var told = new TreeSet<String>();
        people(readers).forEach((who, people) -> {
            if (gets(people, who, name, story.told().size())) told.add(who);
        });

        var wanted = new TreeSet<>(EventPlaces.of(name).people());
        wanted.retainAll(people(readers).keySet());
        assertThat(told).isEqualTo(wanted);
    }

    static Stream<String> names() {
        return EventContracts.names().stream()
                .filter(name -> Set.of(EventContracts.INTAKE, EventContracts.APPROVAL, EventContracts.COORDINATION)
                        .contains(EventContracts.topicOf(name)))
                .sorted();
    }

    private EventContract fact(String name) {
        return EventJson.read(name, EventJson.write(FACTS.get(name)).replace(EXAMPLE, project));
    }

    /** Of an agent who was released without another there is none left to ask. */
    private Map<String, Api> people(Readers readers) {
        var people = new HashMap<String, Api>();
        readers.orgs().stream().findFirst().ifPresent(it -> people.put("unit", api.as(Tokens.enterprise(it))));
        readers.agents().stream()
                .findFirst()
                .ifPresent(
                        it -> people.put("agent", api.as(Tokens.of(Role.AGENT).named(it))));
        people.put("leader", api.as(Role.LEADER));
        return people;
    }

    /** All lines first, so that one that is missing is none that is still to come. */
    private boolean gets(Api people, String who, String name, int length) {
        var news = "/v1/news?limit=100&project=" + project;
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(people.get(news).json().path("items").size()).isEqualTo(length));
        var concerning = people.get(news + "&concerning=" + who.toUpperCase(Locale.ROOT));
        return concerning
                .json()
                .path("items")
                .valueStream()
                .anyMatch(it -> it.path("type").asString().equals(name));
    }
}
