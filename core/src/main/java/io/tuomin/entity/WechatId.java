package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Locale;
import java.util.Set;

/** 微信号: a letter and five to nineteen letters, digits, dashes or underscores, behind a label; {@code wxid_…} anywhere. */
final class WechatId implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of("WECHAT_ID", Category.NETWORK, "微信号", "WeChat id", 45)
            .labels("""
                    微信号, 微信号码, 微信ID, 微信, 微信帐号, 微信账号, 薇信, 徽信, 威信号, 加威信, 微x, v信, 加v, 加我v, 加个v,
                    加微信, 加微, 加我微, 加个微, 加薇, 加我薇, 加个薇, 绿泡泡, wechat, we chat, wechat id, wechat no, weixin, weixin id, weixinhao, wx, wxid, wxh, vx, 微信号/手机号,
                    qq/微信, qq/微信号
                    """)
            .triggers(Trigger.value(), Trigger.prefix("wxid_"))
            .ownBorders();

    /** Latin words that follow 微信 in prose. */
    private static final Set<String> WORDS = WordList.of("""
            android, iphone, windows, openid, unionid, wechat, weixin, payment, mobile, version, android版, server,
            wechatpay, string, number, official
            """);

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        boolean known = candidate.end() > start;
        if (known && isWord(candidate.at(start - 1))) {
            return;
        }
        int end = Reading.tokenEnd(candidate, start, "_-");
        int length = end - start;
        if (!Candidate.isLetter(candidate.at(start))
                || length < 6
                || length > 20
                || candidate.at(end) == '@'
                || candidate.at(end) == '.' && Candidate.isLetter(candidate.at(end + 1))) {
            return;
        }
        if (known) {
            sink.report(start, end, Evidence.DISTINCTIVE_FORM);
            return;
        }
        boolean plain = Reading.digits(candidate, start, end) == 0 && Reading.symbols(candidate, start, end) == length;
        boolean word = WORDS.contains(Reading.text(candidate, start, end).toLowerCase(Locale.ROOT));
        boolean compound = "_-./".indexOf(candidate.at(start - 1)) >= 0; // wx_app_id, the name of a thing
        if (!word && (candidate.isIntroduced() || !plain && !compound)) {
            sink.report(start, end);
        }
    }

    private static boolean isWord(char c) {
        return Candidate.isLetter(c) || Candidate.isDigit(c) || c == '_';
    }
}
