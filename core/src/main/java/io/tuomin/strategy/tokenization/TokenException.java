package io.tuomin.strategy.tokenization;

import io.tuomin.model.BilingualException;

/** Something is no token that can be opened. The message holds neither the token nor a value. */
public final class TokenException extends BilingualException {

    private static final long serialVersionUID = 1L;

    /** With a message in English and in Chinese. */
    public TokenException(String english, String chinese) {
        super(english, chinese);
    }

    static TokenException refused() {
        return new TokenException(
                "The token was made under other keys or in another scope, or has been changed",
                "该令牌由其他密钥或在其他范围内生成，或已被改动");
    }
}
