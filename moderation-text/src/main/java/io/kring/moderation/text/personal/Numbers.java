package io.kring.moderation.text.personal;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The checks of numbers; separators are left out of account. */
final class Numbers {
    /** Characters of an account by country, from the IBAN registry of SWIFT (ISO 13616). */
    private static final Map<Integer, String> COUNTRIES = Map.ofEntries(
            Map.entry(15, "NO"),
            Map.entry(16, "BE"),
            Map.entry(18, "DK FO FI GL NL SD"),
            Map.entry(19, "MK SI"),
            Map.entry(20, "AT BA EE KZ LT LU XK"),
            Map.entry(21, "CH HR LI LV"),
            Map.entry(22, "BG BH CR DE GB GE IE ME RS VA"),
            Map.entry(23, "AE GI IL IQ TL"),
            Map.entry(24, "AD CZ ES MD PK RO SA SE SK TN VG"),
            Map.entry(25, "LY PT ST"),
            Map.entry(26, "IS TR"),
            Map.entry(27, "FR GR IT MC MR SM"),
            Map.entry(28, "AL AZ BY CY DO GT HU LB PL SV"),
            Map.entry(29, "BR EG PS QA UA"),
            Map.entry(30, "JO KW MU"),
            Map.entry(31, "MT SC"),
            Map.entry(32, "LC"),
            Map.entry(33, "RU"));

    /** Visa, Mastercard, American Express, Diners, Discover, JCB, Maestro, with the digits each has. */
    private static final Pattern CARD = Pattern.compile("4(?:[0-9]{12}|[0-9]{15}|[0-9]{18})"
            + "|(?:5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}"
            + "|3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}|6(?:011|5[0-9]{2}|4[4-9][0-9])[0-9]{12}"
            + "|35(?:2[89]|[3-8][0-9])[0-9]{12}|(?:5018|5020|5038|6304|6759|676[1-3])[0-9]{9,15}");

    private Numbers() {}

    /** The 11-test: 9, 8, … 2 times the digits, minus the last one. */
    static boolean bsn(String written) {
        String digits = digits(written);
        String nine = digits.length() == 8 ? "0" + digits : digits;
        int sum = -(nine.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (nine.charAt(i) - '0');
        }
        return sum % 11 == 0 && !nine.startsWith("00") && !sameDigits(nine) && !date(digits);
    }

    static boolean iban(String written) {
        String account = written.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
        String countries = COUNTRIES.getOrDefault(account.length(), "");
        if (!countries.contains(account.substring(0, 2))) {
            return false;
        }
        String number = (account.substring(4) + account.substring(0, 4))
                .chars()
                .mapToObj(character -> Integer.toString(Character.digit(character, 36)))
                .collect(Collectors.joining());
        return new BigInteger(number).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    static boolean card(String written) {
        String digits = digits(written);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0 && CARD.matcher(digits).matches();
    }

    static boolean international(String written) {
        int digits = digits(written).length();
        return digits >= 8 && digits <= 15;
    }

    /** Ten digits; 06 is followed by 1 to 5 or 8, and an area code is none of 00, 06, 08, 09. */
    static boolean dutchPhone(String written) {
        String digits = digits(written);
        return digits.length() == 10
                && (digits.startsWith("06")
                        ? digits.substring(2).matches("[1-58].*")
                        : digits.matches("0[1-57].*|088.*"));
    }

    private static boolean date(String digits) {
        return digits.length() == 8
                && (digits.matches("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")
                        || digits.matches("(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:19|20)[0-9]{2}"));
    }

    private static boolean sameDigits(String digits) {
        return digits.chars().distinct().count() == 1;
    }

    private static String digits(String written) {
        return written.replaceAll("[^0-9]", "");
    }
}
