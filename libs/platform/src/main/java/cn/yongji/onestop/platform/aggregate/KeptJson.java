package cn.yongji.onestop.platform.aggregate;

import tools.jackson.databind.json.JsonMapper;

/** Writes an answer once: what is kept for repetitions and what goes out are the same bytes. */
record KeptJson(JsonMapper json) {
    Answer of(Answer answer) {
        if (answer.body() instanceof RawJson) return answer;
        var text = json.writeValueAsString(answer.body());
        return new Answer(answer.status(), answer.location(), answer.etag(), new RawJson(text));
    }
}
