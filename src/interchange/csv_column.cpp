#include "interchange/csv_column.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace tend::interchange {

namespace {

struct Known {
    CsvField field;
    std::string_view names; ///< comma-joined; `#` is any number
};

// Google's old and new export, Outlook's and Thunderbird's, LinkedIn's, and what people call such columns
// themselves; English, German, French, Spanish, Italian, Portuguese, Dutch, and what is sure of other
// languages. A word that means two things (`aniversario` is a wedding day in Spanish and a birthday in
// Portuguese) is left out.
constexpr std::array known_columns{
    Known{CsvField::name,
          "name,full name,fullname,display name,displayname,contact name,anzeigename,nom complet,"
          "nom daffichage,nombre completo,nome completo,nombre para mostrar,nome visualizzato,"
          "nome de exibicao,weergavenaam,nom,nombre,nome,naam,imie i nazwisko,"
          "表示名,氏名,名前,姓名"},
    Known{CsvField::first_name,
          "first name,firstname,given name,givenname,first,vorname,prenom,voornaam,fornamn,fornavn,"
          "imie,primeiro nome,keresztnev,jmeno,etunimi,"
          "名,имя,이름"},
    Known{CsvField::middle_name,
          "middle name,middlename,additional name,weitere vornamen,zweiter vorname,deuxieme prenom,"
          "segundo nombre,secondo nome,segundo nome,middelste naam,tussenvoegsel,"
          "отчество"},
    Known{CsvField::last_name,
          "last name,lastname,family name,familyname,surname,last,nachname,familienname,"
          "nom de famille,apellidos,apellido,cognome,sobrenome,apelido,achternaam,efternamn,"
          "efternavn,etternavn,nazwisko,prijmeni,sukunimi,"
          "姓,фамилия,성"},
    Known{CsvField::nickname, "nickname,nick name,spitzname,surnom,apodo,alias,soprannome,bijnaam,pseudonim,"
                              "ニックネーム,通称"},
    Known{CsvField::email_mark, "email # type,email # label"},
    Known{CsvField::email,
          "email,emails,email address,email addresses,emailaddress,email #,email # value,"
          "email # address,email address #,email#address,primary email,secondary email,email home,"
          "email work,email other,home email,work email,other email,personal email,business email,"
          "mail,mail address,email adresse,emailadresse,email # adresse,email adresse #,"
          "primare email adresse,sekundare email adresse,weitere email adresse,adresse email,"
          "adresse email #,adresse electronique,adresse de messagerie,adresse de messagerie #,"
          "adresse de messagerie principale,courriel,correo electronico,correo,"
          "direccion de correo electronico,direccion de correo electronico #,direccion de correo,"
          "indirizzo email,indirizzo di posta elettronica,indirizzo posta elettronica,"
          "indirizzo posta elettronica #,endereco de email,endereco de email #,"
          "endereco de correio eletronico,emailadres,email adres,emailadres #,adres email,"
          "adres email #,e postadress,epostadress,epostadresse,"
          "メールアドレス,別のメールアドレス,メール,電子メール,電子メール "
          "アドレス,电子邮件地址,电子邮件,電子郵件地址,電子郵件,адрес эл почты,전자 메일 주소,이메일"},
    Known{CsvField::org,
          "company,company name,organization,organisation,organization name,organization # name,"
          "employer,firma,unternehmen,societe,entreprise,organisation #,empresa,organizacion,"
          "compania,societa,azienda,organizzazione,organizacao,bedrijf,organisatie,foretag,"
          "会社,会社名,組織,勤務先,公司,организация,компания,회사"},
    Known{CsvField::team,
          "department,team,organization department,organization # department,abteilung,service,"
          "departement,departamento,reparto,afdeling,avdelning,avdeling,dzial,"
          "部署,部門,部门,отдел,부서"},
    Known{CsvField::role,
          "job title,jobtitle,role,position,occupation title,organization title,"
          "organization # "
          "title,rolle,funktion,berufsbezeichnung,stellung,fonction,poste,puesto,cargo,posizione,"
          "qualifica,functie,stanowisko,befattning,"
          "役職,职务,職稱,должность,직함"},
    Known{CsvField::title, "title,titel,titre"},
    Known{CsvField::suffix, "suffix,name suffix,suffixe,sufijo,suffisso,sufixo,achtervoegsel"},
    Known{CsvField::country, "country,country code,country region,home country,work country,business country,"
                             "other country,home country region,business country region,other country region,"
                             "address # country,land region privat,land region geschaftlich,land privat,"
                             "land dienstlich,land,pays,pays prive,pais"},
    Known{CsvField::tz, "time zone,timezone,tz,zeitzone"},
    Known{CsvField::birthday,
          "birthday,birth date,birthdate,date of birth,geburtstag,geburtsdatum,date de naissance,"
          "anniversaire,cumpleanos,fecha de nacimiento,compleanno,data di nascita,"
          "data de nascimento,verjaardag,geboortedatum,urodziny,data urodzenia,fodelsedag,"
          "fodselsdag,"
          "誕生日,生日,день рождения,생일"},
    Known{CsvField::birth_year,
          "birth year,geburtsjahr,annee de naissance,ano de nacimiento,anno di nascita,geboortejaar,"
          "誕生年"},
    Known{CsvField::birth_month,
          "birth month,geburtsmonat,mois de naissance,mes de nacimiento,mese di nascita,"
          "geboortemaand,"
          "誕生月"},
    Known{CsvField::birth_day, "birth day,jour de naissance,dia de nacimiento,giorno di nascita,geboortedag"},
    Known{CsvField::anniversary, "anniversary,jahrestag,anniversaire de mariage ou fete"},
    Known{CsvField::groups, "group membership,labels"},
    Known{CsvField::tags,
          "categories,category,tags,tag,kategorien,kategorie,categories #,categorias,categorie,"
          "categorieen,kategorier,"
          "分類,类别,категории"},
    Known{CsvField::note,
          "notes,note,notizen,bemerkungen,remarques,notas,anotacoes,notities,notatki,anteckningar,"
          "メモ,заметки,附注"},
    Known{CsvField::url, "url,profile url,linkedin,linkedin url,linkedin profile"},
    Known{CsvField::connected,
          "connected on,verbunden am,connecte le,date de connexion,connexion,fecha de conexion,"
          "conectado el,conectado em,collegato il,collegato in data,verbonden op"},
    Known{CsvField::message, "conversation id"},
};

struct Word {
    std::string_view word; ///< of `--map`
    CsvField field;
};

constexpr std::array words{Word{"name", CsvField::name},
                           Word{"first", CsvField::first_name},
                           Word{"middle", CsvField::middle_name},
                           Word{"last", CsvField::last_name},
                           Word{"email", CsvField::email},
                           Word{"org", CsvField::org},
                           Word{"team", CsvField::team},
                           Word{"role", CsvField::role},
                           Word{"place", CsvField::place},
                           Word{"tz", CsvField::tz},
                           Word{"birthday", CsvField::birthday},
                           Word{"anniversary", CsvField::anniversary},
                           Word{"tags", CsvField::tags},
                           Word{"note", CsvField::note},
                           Word{"id", CsvField::id}};

constexpr std::string_view passed_over = "-.:*'\"()";
constexpr std::string_view blanks = " _/\t";
constexpr std::string_view digits = "0123456789";

bool is_one_of(char c, std::string_view set) {
    return set.find(c) != std::string_view::npos;
}

/// A name as the table has it: `E-mail 1 - Value` is `email # value`.
std::string plain(std::string_view name) {
    std::string out;
    for (const char c : text::folded(name)) {
        if (is_one_of(c, passed_over)) continue;
        const char sign = is_one_of(c, blanks) ? ' ' : is_one_of(c, digits) ? '#' : c;
        const char before = out.empty() ? ' ' : out.back();
        if ((sign == ' ' || sign == '#') && before == sign) continue;
        out += sign;
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

/// What each known name means, by its plain form.
std::unordered_map<std::string, CsvField> fields_by_name() {
    std::unordered_map<std::string, CsvField> fields;
    for (const auto& [field, names] : known_columns) {
        for (std::string_view rest = names; !rest.empty();) {
            const auto end = std::min(rest.find(','), rest.size());
            fields.emplace(plain(rest.substr(0, end)), field);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return fields;
}

} // namespace

std::optional<CsvField> field_of_column(std::string_view name) {
    static const auto fields = fields_by_name();
    const auto found = fields.find(plain(name));
    return found == fields.end() ? std::nullopt : std::optional(found->second);
}

std::optional<CsvField> field_named(std::string_view word) {
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const Word& one) { return one.word == word; });
    return found == words.end() ? std::nullopt : std::optional(found->field);
}

std::string field_words() {
    std::string all;
    for (const Word& one : words) all += (all.empty() ? "" : ", ") + std::string(one.word);
    return all;
}

} // namespace tend::interchange
