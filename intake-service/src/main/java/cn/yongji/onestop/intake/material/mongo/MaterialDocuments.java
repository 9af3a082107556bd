package cn.yongji.onestop.intake.material.mongo;

import cn.yongji.onestop.intake.material.domain.Material;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;

/** A material at rest. */
public final class MaterialDocuments implements AggregateMapping<Material> {
    @Override
    public String collection() {
        return "materials";
    }

    @Override
    public Document toDocument(Material material) {
        return new Document("projectId", material.projectId())
                .append("name", material.name())
                .append("sha256", material.hash().value())
                .append("mediaType", material.mediaType())
                .append("bytes", material.bytes())
                .append("slots", List.copyOf(material.slots()))
                .append("contentId", material.contentId())
                .append("uploadedBy", material.uploadedBy())
                .append("uploadedAt", Date.from(material.uploadedAt()));
    }

    @Override
    public Material fromDocument(Document document) {
        return new Material(
                document.getString("projectId"),
                document.getString("name"),
                FileHash.of(document.getString("sha256")),
                document.getString("mediaType"),
                document.getLong("bytes"),
                new TreeSet<>(document.getList("slots", String.class)),
                document.getString("contentId"),
                document.getString("uploadedBy"),
                document.getDate("uploadedAt").toInstant());
    }
}
