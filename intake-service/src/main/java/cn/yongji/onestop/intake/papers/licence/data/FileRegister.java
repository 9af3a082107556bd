package cn.yongji.onestop.intake.papers.licence.data;

import cn.yongji.onestop.intake.papers.licence.domain.Elicence;
import cn.yongji.onestop.intake.papers.licence.domain.ElicenceRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** A register that is a file, for places and rehearsals that have no other. */
public final class FileRegister implements ElicenceRegister {
    private final String name;
    private final List<Elicence> licences;

    private FileRegister(RegisterFile file) {
        this.name = file.name();
        this.licences =
                file.licences().stream().map(RegisterFile.Entry::licence).toList();
    }

    public static FileRegister read(Resource file, JsonMapper json) {
        try {
            return new FileRegister(
                    json.readValue(file.getContentAsString(StandardCharsets.UTF_8), RegisterFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Elicence> find(String uscc, String type) {
        return licences.stream()
                .filter(it -> it.holder().equals(uscc) && it.type().equals(type))
                .findFirst();
    }
}
