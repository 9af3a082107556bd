package cn.yongji.onestop.gateway.problem;

/** One sentence for people, in the two languages we answer in. */
public record Wording(String chinese, String english) {
    String in(boolean englishWanted) {
        return englishWanted ? english : chinese;
    }
}
