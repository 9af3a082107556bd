package cn.yongji.onestop.approval.feed.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import cn.yongji.onestop.approval.feed.domain.Participants;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Who takes part in which case, as the opening of the case said. */
@Component
public final class MongoParticipants implements Participants {
    private static final String DEPARTMENTS = "departments";

    private final MongoCollection<Document> cases;

    public MongoParticipants(MongoDatabase database) {
        cases = database.getCollection("feedCases");
    }

    @Override
    public void note(Map<String, List<DepartmentCode>> byCase) {
        if (byCase.isEmpty()) return;
        var writes = byCase.entrySet().stream()
                .map(one -> new UpdateOneModel<Document>(
                        eq("_id", one.getKey()),
                        Updates.set(DEPARTMENTS, names(one.getValue())),
                        new UpdateOptions().upsert(true)))
                .toList();
        cases.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    @Override
    public Map<String, List<DepartmentCode>> of(Set<String> wanted) {
        var found = new HashMap<String, List<DepartmentCode>>();
        if (wanted.isEmpty()) return found;
        for (var document : cases.find(in("_id", wanted))) {
            var departments = document.getList(DEPARTMENTS, String.class).stream()
                    .map(DepartmentCode::of)
                    .toList();
            found.put(document.getString("_id"), departments);
        }
        return found;
    }

    private static List<String> names(List<DepartmentCode> departments) {
        return departments.stream().map(DepartmentCode::value).toList();
    }
}
