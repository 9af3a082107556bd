package cn.yongji.onestop.ledger.report.mongo;

import static com.mongodb.client.model.Filters.in;

import cn.yongji.onestop.ledger.page.domain.ProjectCourse;
import cn.yongji.onestop.ledger.report.domain.KeptFacts;
import cn.yongji.onestop.ledger.report.domain.PaperTrail;
import cn.yongji.onestop.ledger.report.domain.ReportFacts;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A document per project. The facts are two texts: they are only ever read as a whole, and made anew where their form is not today's. */
@Component
final class MongoFacts implements KeptFacts {
    /** To be counted up with every change of what the facts hold or how they are folded. */
    private static final int FORM = 3;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final MongoCollection<Document> documents;

    MongoFacts(MongoDatabase database) {
        this.documents = database.getCollection("report_facts");
    }

    @Override
    public List<ReportFacts> of(Collection<String> projectIds) {
        return documents.find(in("_id", projectIds)).map(MongoFacts::read).into(new ArrayList<>()).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whoever writes last wins: facts are a function of the ledger, and who finds them too short makes them again. */
    @Override
    public void keep(ReportFacts facts) {
        var document = new Document("_id", facts.projectId())
                .append("length", facts.length())
                .append("form", FORM)
                .append("facts", MAPPER.writeValueAsString(facts.course()))
                .append("papers", MAPPER.writeValueAsString(facts.papers()));
        documents.replaceOne(new Document("_id", facts.projectId()), document, new ReplaceOptions().upsert(true));
    }

    private static Optional<ReportFacts> read(Document document) {
        if (document.getInteger("form", 0) != FORM) return Optional.empty();
        try {
            var course = MAPPER.readValue(document.getString("facts"), ProjectCourse.class);
            var papers = MAPPER.readValue(document.getString("papers"), PaperTrail.class);
            return Optional.of(new ReportFacts(document.getString("_id"), document.getLong("length"), course, papers));
        } catch (JacksonException _) {
            // Somebody changed it by hand: it is made anew from the ledger.
            return Optional.empty();
        }
    }
}
