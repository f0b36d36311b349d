package io.tuomin.benchmarks;

import cn.hutool.core.util.DesensitizedUtil;
import com.github.houbb.sensitive.api.IStrategy;
import com.github.houbb.sensitive.core.api.strategory.StrategyCardId;
import com.github.houbb.sensitive.core.api.strategory.StrategyChineseName;
import com.github.houbb.sensitive.core.api.strategory.StrategyEmail;
import com.github.houbb.sensitive.core.api.strategory.StrategyIdNo;
import com.github.houbb.sensitive.core.api.strategory.StrategyPhone;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.tuomin.Desensitizer;
import io.tuomin.model.EntityType;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.masking.Mask;
import java.util.Map;

/** Masks a value of which it is known what it is. */
interface ValueMasker {

    /** What it may be, with the name of a field that says so. */
    enum Kind {
        PERSON_NAME("姓名"),
        RESIDENT_ID("身份证号"),
        MOBILE_PHONE("手机号"),
        BANK_CARD("银行卡号"),
        EMAIL("邮箱");

        private final String field;

        Kind(String field) {
            this.field = field;
        }
    }

    /** The value masked. */
    String mask(Kind kind, String value);

    static ValueMasker named(String name) {
        return switch (name) {
            case "masks" -> new Masks();
            case "desensitizer" -> new Fields();
            case "hutool" -> new Hutool();
            case "houbb" -> new Houbb();
            default -> throw new IllegalArgumentException("No masks " + name);
        };
    }

    /** The masks of the library, which believe what they are told. */
    final class Masks implements ValueMasker {

        private static final ImmutableMap<Kind, Strategy> BY_KIND = ImmutableMap.of(
                Kind.PERSON_NAME, Mask.of("name"),
                Kind.RESIDENT_ID, Mask.of("keep(1,1)"),
                Kind.MOBILE_PHONE, Mask.of("phone(3,4)"),
                Kind.BANK_CARD, Mask.of("keep(0,4)"),
                Kind.EMAIL, Mask.of("email"));

        private final Map<Kind, EntityType> types;

        Masks() {
            Map<String, EntityType> byId = Maps.newHashMap();
            Desensitizer.standard()
                    .classifier()
                    .entities()
                    .forEach(spec -> byId.put(spec.type().id(), spec.type()));
            types = Maps.immutableEnumMap(Maps.asMap(BY_KIND.keySet(), kind -> byId.get(kind.name())));
        }

        @Override
        public String mask(Kind kind, String value) {
            StringBuilder masked = new StringBuilder();
            BY_KIND.get(kind).apply(types.get(kind), value, 0, value.length(), masked);
            return masked.toString();
        }
    }

    /** The library as it is used: it looks at the value in the light of its field, grades, masks, and looks once more. */
    final class Fields implements ValueMasker {

        private final Desensitizer desensitizer = Desensitizer.standard();

        @Override
        public String mask(Kind kind, String value) {
            return desensitizer.apply(kind.field, value);
        }
    }

    /** Hutool. */
    final class Hutool implements ValueMasker {

        @Override
        public String mask(Kind kind, String value) {
            return switch (kind) {
                case PERSON_NAME -> DesensitizedUtil.chineseName(value);
                case RESIDENT_ID -> DesensitizedUtil.idCardNum(value, 1, 1);
                case MOBILE_PHONE -> DesensitizedUtil.mobilePhone(value);
                case BANK_CARD -> DesensitizedUtil.bankCard(value);
                case EMAIL -> DesensitizedUtil.email(value);
            };
        }
    }

    /** The strategies of houbb's sensitive. */
    final class Houbb implements ValueMasker {

        private static final ImmutableMap<Kind, IStrategy> BY_KIND = ImmutableMap.of(
                Kind.PERSON_NAME, new StrategyChineseName(),
                Kind.RESIDENT_ID, new StrategyIdNo(),
                Kind.MOBILE_PHONE, new StrategyPhone(),
                Kind.BANK_CARD, new StrategyCardId(),
                Kind.EMAIL, new StrategyEmail());

        @Override
        public String mask(Kind kind, String value) {
            return (String) BY_KIND.get(kind).des(value, null);
        }
    }
}
