package io.tuomin.strategy.tokenization.format;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A type whose values have the form of one of several others. */
final class FirstOf extends Format {

    private final ImmutableList<Format> formats;

    FirstOf(String type, Format... formats) {
        super(type);
        this.formats = ImmutableList.copyOf(formats);
    }

    /** 支付账号: a mobile number, a mailbox, or the user number 2088 with twelve digits. */
    static Format paymentAccounts(PhoneNumbers phones) {
        String type = "PAYMENT_ACCOUNT";
        return new FirstOf(
                type,
                Mailboxes.emails(type),
                new CodeFormat(type, Layout.of(Field.literal("2088"), Field.digits(12))),
                new CodeFormat(type, phones.mobileLayouts()));
    }

    @Override
    public ImmutableList<Form> forms() {
        return formats.stream()
                .flatMap(format -> format.forms().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    Reading read(String value) {
        Refusal refusal = Refusal.OTHER_FORM;
        for (Format format : formats) {
            Reading reading = format.read(value);
            if (reading instanceof Element) {
                return reading;
            }
            refusal = List.of(refusal, (Refusal) reading).stream()
                    .max(Refusal::compareTo)
                    .orElseThrow();
        }
        return refusal;
    }
}
